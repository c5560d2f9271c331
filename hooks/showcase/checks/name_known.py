"""A name in ``parent_names`` or ``owner_names`` is not that of an organisation on the site: that one has a slug."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck, branch_of
from showcase.model import Records
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "name-known",
    "写出了名称的组织在本站有记录",
    "写它的文件夹名，两边的页面才会互相链接。",
    "parent_names: [澄江市律师行业党委]",
    "parents: [cheng-lvshi-dangwei]",
    Severity.WARNING,
)

SLUG_KEYS = {"parent_names": "parents", "owner_names": "owners"}


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    slugs: dict[str, str] = {}
    for slug, branch in records.branches.items():
        for name in (branch.value.name, branch.value.short_name, *branch.value.aliases):
            if not branch.value.anonymous:
                slugs.setdefault(name, slug)
    for record in records:
        for key, slug_key in SLUG_KEYS.items():
            for index, name in enumerate(getattr(record.value, key, ())):
                if name not in slugs:
                    continue
                slug = slugs[name]
                own = slug == branch_of(record)
                message = f"“{name}”就是本组织" if own else f"“{name}”在本站有记录：{slug}"
                hint = "删掉这一行" if own else f"移到 {slug_key} 里，写　- {slug}"
                yield Problem.at(record.path, record.place(key, index), RULE, message, hint)
