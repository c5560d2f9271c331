"""What ``showcase init`` asks: flag → label and meaning, in this order."""

QUESTIONS = {
    "name": ("名称", "网站的名称，例如 澄江市律师行业党建品牌展示"),
    "province": ("省", "单位所在的省、自治区、直辖市"),
    "city": ("市", "单位所在的市；全省的单位不写"),
    "address": ("网址", "网站的地址，以 https:// 开头；发布以前要有，可以以后填进 mkdocs.yml"),
    "framework": ("工作框架", "本单位的工作框架的名称；用四大工程的不写"),
    "initiatives": ("各项工程", "本单位框架里各项的名称，用顿号隔开；用四大工程的不写"),
}
