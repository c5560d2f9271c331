// A workbook of Excel or WPS: read with a library that is loaded for the first one, row by row into the draft.
let library = null

async function takeWorkbook(file) {
  say("正在读入工作簿，第一次要几秒钟")
  library = library || send({ add: "workbook" })
  await library
  const names = {}
  for (const [key, name] of [...desk.known.branches, ...desk.known.projects]) names[key] = name
  const content = await base64(file)
  const { owners, told } = await ask("owners", file.name, content, names)
  if (!owners) return say(told)
  for (const branch of owners) await openBranch(branch)
  const read = await ask("workbook", file.name, content, names)
  const taken = await toDraft(read.files)
  say([taken ? `从 ${file.name} 改动了 ${taken} 个文件。` : `${file.name} 里没有新的内容。`, read.told].filter(Boolean).join(" "))
}

TAKERS.xlsx = takeWorkbook
