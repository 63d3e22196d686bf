"""The checks that prove the content safe, complete and short, one family a file."""

from kb.checking.codes import Code as Code
from kb.checking.exploring import Exploration as Exploration
from kb.checking.exploring import Visit as Visit
from kb.checking.exploring import explore as explore
from kb.checking.exploring import is_elsewhere as is_elsewhere
from kb.checking.exploring import taught as taught
from kb.checking.measuring.metrics import Metrics as Metrics
from kb.checking.running import FAMILIES as FAMILIES
from kb.checking.running import Report as Report
from kb.checking.running import check as check
from kb.checking.running import check_folder as check_folder
