"""The knowledge as plain web pages, for whoever is locked out and holds a phone."""

from kb.site.folder import pages
from kb.site.frame import style
from kb.site.sheet import sheet_html
