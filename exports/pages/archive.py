"""What makes a PDF fit for an archive (PDF/A-2b, ISO 19005-2): defined colours, and its description as XMP.

Its other demands are met where things are drawn: embedded fonts, no transparency, no script, no link out of the file.
"""

from __future__ import annotations

from functools import cache
from typing import Any, cast
from xml.sax.saxutils import escape

from PIL import ImageCms
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer><pdf:Keywords>{keywords}</pdf:Keywords>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


@cache
def _profile() -> bytes:
    """The sRGB profile, made by LittleCMS."""
    return ImageCms.ImageCmsProfile(cast("Any", ImageCms).createProfile("sRGB")).tobytes()


def describe(canvas: Canvas, language: str) -> None:
    """Give the document its output profile and its XMP, which says what the information dictionary says."""
    document = cast("Any", canvas)._doc  # noqa: SLF001 - the catalog has no other door.
    maker = cast("Any", pdfdoc)
    profile = maker.PDFStream()
    profile.content = _profile()
    profile.filters = [maker.PDFZCompress]
    profile.dictionary["N"] = 3
    intent = maker.PDFDictionary(
        {
            "Type": maker.PDFName("OutputIntent"),
            "S": maker.PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": maker.PDFString("sRGB IEC61966-2.1"),
            "Info": maker.PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": document.Reference(profile),
        }
    )
    metadata = maker.PDFStream()
    metadata.content = _xmp(document, language).encode("utf-8")
    metadata.filters = []
    metadata.dictionary["Type"] = maker.PDFName("Metadata")
    metadata.dictionary["Subtype"] = maker.PDFName("XML")
    catalog = document.Catalog
    catalog.Metadata = metadata
    catalog.OutputIntents = maker.PDFArray([document.Reference(intent)])
    # ReportLab writes only the entries that it knows of.
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]


def _xmp(document: Any, language: str) -> str:
    info, stamp = document.info, document._timeStamp  # noqa: SLF001 - the date must be the one in the dictionary.
    year, month, day, hour, minute, second = stamp.YMDhms
    moment = f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{stamp.dhh:+03}:{stamp.dmm:02}"
    keys = ("title", "author", "subject", "keywords", "creator", "producer")
    said = {key: escape(str(getattr(info, key))) for key in keys}
    return _XMP.format(**said, language=escape(language), moment=moment)
