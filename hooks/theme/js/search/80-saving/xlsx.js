// A workbook of one sheet of texts, as Office Open XML: a zip of a few XML files, none of them compressed.
;(function (showcase) {
  var MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  var OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  var PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
  var KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."
  var HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  var UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
  var LONGEST = 32767, DAY = 0x21
  var table = Array.from({ length: 256 }, function (_, number) {
    for (var bit = 0; bit < 8; bit += 1) number = number & 1 ? (number >>> 1) ^ 0xedb88320 : number >>> 1
    return number >>> 0
  })

  function escaped(text) {
    return String(text).slice(0, LONGEST).replace(UNWRITABLE, "")
      .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
  }

  function sheet(rows) {
    var lines = rows.map(function (row) {
      return "<row>" + row.map(function (text) {
        return '<c t="inlineStr"><is><t xml:space="preserve">' + escaped(text) + "</t></is></c>"
      }).join("") + "</row>"
    })
    return HEAD + '<worksheet xmlns="' + MAIN + '"><sheetData>' + lines.join("") + "</sheetData></worksheet>"
  }

  function relation(type, target) {
    return HEAD + '<Relationships xmlns="' + PACKAGE + 'relationships"><Relationship Id="rId1" Type="' + OFFICE + "/" +
      type + '" Target="' + target + '"/></Relationships>'
  }

  function parts(name, rows) {
    return [
      ["[Content_Types].xml", HEAD + '<Types xmlns="' + PACKAGE + 'content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Override PartName="/xl/workbook.xml" ContentType="' + KIND + 'sheet.main+xml"/>' +
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="' + KIND + 'worksheet+xml"/></Types>'],
      ["_rels/.rels", relation("officeDocument", "xl/workbook.xml")],
      ["xl/workbook.xml", HEAD + '<workbook xmlns="' + MAIN + '" xmlns:r="' + OFFICE + '"><sheets><sheet name="' +
        escaped(name) + '" sheetId="1" r:id="rId1"/></sheets></workbook>'],
      ["xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")],
      ["xl/worksheets/sheet1.xml", sheet(rows)]
    ]
  }

  function crc(bytes) {
    var sum = 0xffffffff
    bytes.forEach(function (byte) { sum = (sum >>> 8) ^ table[(sum ^ byte) & 255] })
    return (sum ^ 0xffffffff) >>> 0
  }

  // Numbers of two or four bytes, as pairs of number and size.
  function numbers(pairs) {
    var bytes = []
    pairs.forEach(function (pair) {
      for (var at = 0; at < pair[1]; at += 1) bytes.push(Math.floor(pair[0] / Math.pow(256, at)) & 255)
    })
    return new Uint8Array(bytes)
  }

  // A file's facts, which stand before it and once more in the directory at the end: stored, UTF-8 name, no time.
  function facts(file) {
    return [[20, 2], [0x800, 2], [0, 2], [0, 2], [DAY, 2], [file.sum, 4], [file.bytes.length, 4], [file.bytes.length, 4],
      [file.name.length, 2], [0, 2]]
  }

  function zip(files) {
    var written = [], directory = [], at = 0, size = 0
    files.forEach(function (file) {
      var head = numbers([[0x04034b50, 4]].concat(facts(file)))
      var entry = numbers([[0x02014b50, 4], [20, 2]].concat(facts(file), [[0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]))
      written.push(head, file.name, file.bytes)
      directory.push(entry, file.name)
      at += head.length + file.name.length + file.bytes.length
      size += entry.length + file.name.length
    })
    var end = [[0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [size, 4], [at, 4], [0, 2]]
    return written.concat(directory, numbers(end))
  }

  // The workbook as parts of a file; ``rows`` are lists of texts.
  showcase.xlsx = function (name, rows) {
    var encoder = new TextEncoder()
    return zip(parts(name, rows).map(function (part) {
      var bytes = encoder.encode(part[1])
      return { name: encoder.encode(part[0]), bytes: bytes, sum: crc(bytes) }
    }))
  }
})(window.showcase)
