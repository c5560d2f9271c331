"""The data model: records, their parts and the controlled vocabulary, as typed, frozen dataclasses.

Nothing here reads, checks, orders or renders. A text that a record leaves out is ``""``, a list is ``()``,
anything else is ``None``. The meaning of every key is the data contract, version 1, of the staff guide.
"""

from showcase.model import areas, divisions, redirects, spans
from showcase.model.constants import CHINA, PROVINCES, WEB_ADDRESS
from showcase.model.key_words import REFERENCE_KEYS, key_meant
from showcase.model.limits import FIRST_DAY, LIMITS
from showcase.model.markdown import TAGS, dropped, is_plain, rendered
from showcase.model.mechanisms import Instructors, LiaisonGroup, Pairing, Round, RoundResult, Visit, numbered, ordinal
from showcase.model.nodes import At, MappingNode, Node, Place, ScalarNode, SequenceNode, placed, scalars
from showcase.model.noun import Noun
from showcase.model.nouns import (
    SERVICE_POINTS,
    Achievement,
    AnyRecord,
    Branch,
    Project,
    ServicePoint,
    branch_of,
    pictures_of,
)
from showcase.model.parts import (
    Adoption,
    Contact,
    Date,
    Event,
    Honour,
    Link,
    Mark,
    Members,
    Metric,
    Need,
    Norm,
    Period,
    Photo,
    Recognition,
    Region,
    Source,
)
from showcase.model.paths import CHECKOUT, IS_PACKAGED, THEME
from showcase.model.patterns import lazy
from showcase.model.records import PlainText, Record, Records, Tree
from showcase.model.redirects import GONE
from showcase.model.reports import Shortcoming, Target, YearlyReport
from showcase.model.selection import Selection
from showcase.model.tasks import Signature, Task
from showcase.model.traditional import simplified_forms
from showcase.model.vocabulary import (
    AllowedName,
    Field,
    FixedWording,
    Framework,
    Initiative,
    Institution,
    Measure,
    Situation,
    Term,
    Vocabulary,
    Word,
)
from showcase.model.web_addresses import AddressFault, address_fault
from showcase.model.words import (
    BASES,
    BEFORE_STAGE,
    GROUPS,
    INITIATIVES_BASES,
    PREFIXES,
    QUALIFIERS,
    REVIEW_STAGES,
    ROLES,
    SCOPES,
    SEVERITIES,
    STAGES,
    TASK_STATUSES,
    TIERS,
)

UNDATED = "undated"
"""Name of the achievements file for achievements whose source gives no year."""

__all__ = [
    "BASES",
    "BEFORE_STAGE",
    "CHECKOUT",
    "CHINA",
    "FIRST_DAY",
    "GONE",
    "GROUPS",
    "INITIATIVES_BASES",
    "IS_PACKAGED",
    "LIMITS",
    "PREFIXES",
    "PROVINCES",
    "QUALIFIERS",
    "REFERENCE_KEYS",
    "REVIEW_STAGES",
    "ROLES",
    "SCOPES",
    "SERVICE_POINTS",
    "SEVERITIES",
    "STAGES",
    "TAGS",
    "TASK_STATUSES",
    "THEME",
    "TIERS",
    "UNDATED",
    "WEB_ADDRESS",
    "Achievement",
    "AddressFault",
    "Adoption",
    "AllowedName",
    "AnyRecord",
    "At",
    "Branch",
    "Contact",
    "Date",
    "Event",
    "Field",
    "FixedWording",
    "Framework",
    "Honour",
    "Initiative",
    "Institution",
    "Instructors",
    "LiaisonGroup",
    "Link",
    "MappingNode",
    "Mark",
    "Measure",
    "Members",
    "Metric",
    "Need",
    "Node",
    "Norm",
    "Noun",
    "Pairing",
    "Period",
    "Photo",
    "Place",
    "PlainText",
    "Project",
    "Recognition",
    "Record",
    "Records",
    "Region",
    "Round",
    "RoundResult",
    "ScalarNode",
    "Selection",
    "SequenceNode",
    "ServicePoint",
    "Shortcoming",
    "Signature",
    "Situation",
    "Source",
    "Target",
    "Task",
    "Term",
    "Tree",
    "Visit",
    "Vocabulary",
    "Word",
    "YearlyReport",
    "address_fault",
    "areas",
    "branch_of",
    "divisions",
    "dropped",
    "is_plain",
    "key_meant",
    "lazy",
    "numbered",
    "ordinal",
    "pictures_of",
    "placed",
    "redirects",
    "rendered",
    "scalars",
    "simplified_forms",
    "spans",
]
