"""Small pictures for the sample, drawn here so that no photo of anybody is needed."""

from __future__ import annotations

import io
import math
import time
from random import Random

from PIL import Image, ImageDraw

_SIZE = (720, 480)
Colour = tuple[int, int, int]


def lanterns(seed: int) -> bytes:
    """A row of lanterns over a river at dusk, as JPEG."""
    lots = Random(seed)
    image, draw = _sky((24, 32, 66), (196, 104, 84))
    draw.rectangle((0, 340, 720, 480), fill=(28, 40, 70))
    for number in range(9):
        x, y = 50 + number * 78, 120 + lots.randrange(-36, 44)
        glow = (250, 190 + lots.randrange(50), 110)
        draw.line((x, 0, x, y - 30), fill=(90, 70, 60), width=2)
        draw.ellipse((x - 24, y - 30, x + 24, y + 30), fill=glow, outline=(180, 70, 40), width=3)
        draw.ellipse((x - 16, 430 - y // 4, x + 16, 446 - y // 4), fill=(140, 110, 90))
    return _jpeg(image)


def harbor(seed: int) -> bytes:
    """Boats and houses by the water, as JPEG."""
    lots = Random(seed)
    image, draw = _sky((168, 206, 226), (240, 226, 200))
    for number in range(10):
        x, height = number * 74, 60 + lots.randrange(70)
        draw.rectangle((x, 300 - height, x + 66, 300), fill=lots.choice(_WALLS))
        draw.polygon([(x - 4, 300 - height), (x + 33, 266 - height), (x + 70, 300 - height)], fill=(120, 70, 58))
    draw.rectangle((0, 300, 720, 480), fill=(70, 116, 140))
    for number in range(4):
        x, y = 90 + number * 160 + lots.randrange(40), 350 + lots.randrange(70)
        draw.polygon([(x - 40, y), (x + 44, y), (x + 26, y + 20), (x - 26, y + 20)], fill=(244, 240, 230))
        draw.polygon([(x, y - 4), (x, y - 84), (x + 40, y - 8)], fill=(252, 250, 244))
    return _jpeg(image)


def forest(seed: int) -> bytes:
    """Hills with a church, as JPEG."""
    lots = Random(seed)
    image, draw = _sky((190, 214, 226), (238, 240, 230))
    for layer, green in enumerate(((150, 176, 150), (110, 146, 112), (70, 110, 78))):
        points = [
            (x, 240 + 60 * layer + int(26 * math.sin(x / (70 + 20 * layer) + lots.random() * 6)))
            for x in range(0, 721, 24)
        ]
        draw.polygon([(0, 480), *points, (720, 480)], fill=green)
    draw.rectangle((340, 250, 420, 330), fill=(236, 228, 212))
    draw.rectangle((366, 190, 394, 330), fill=(228, 218, 200))
    draw.polygon([(362, 190), (380, 130), (398, 190)], fill=(96, 70, 66))
    return _jpeg(image)


def small(data: bytes) -> bytes:
    """A picture, or a scan, which is a picture in a PDF, as the thumbnail that an import would make."""
    image = Image.open(io.BytesIO(data[max(data.find(b"\xff\xd8\xff"), 0) :]))
    image.thumbnail((512, 512))
    paper = Image.new("RGBA", image.size, "white")
    return _jpeg(Image.alpha_composite(paper, image.convert("RGBA")).convert("RGB"))


def emblem(colour: Colour) -> bytes:
    """A round emblem, as PNG."""
    image = Image.new("RGBA", (256, 256), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.ellipse((4, 4, 252, 252), fill=(*colour, 255))
    draw.ellipse((22, 22, 234, 234), outline=(255, 255, 255, 255), width=5)
    # Two birds over water.
    for x, y in ((84, 100), (150, 84)):
        draw.arc((x - 34, y - 8, x, y + 26), 200, 340, fill=(255, 255, 255, 255), width=7)
        draw.arc((x, y - 8, x + 34, y + 26), 200, 340, fill=(255, 255, 255, 255), width=7)
    for y in range(150, 200, 18):
        for x in range(60, 190, 34):
            draw.arc((x, y, x + 34, y + 18), 20, 160, fill=(255, 255, 255, 255), width=5)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def scan(seed: int, size: tuple[int, int] = (620, 877)) -> bytes:
    """A signed page with a seal, as a PDF of one page."""
    lots = Random(seed)
    image = Image.new("RGB", size, (250, 247, 238))
    draw = ImageDraw.Draw(image)
    width, height = size
    draw.rectangle((30, 30, width - 30, height - 30), outline=(150, 128, 84), width=3)
    draw.rectangle((width // 2 - 120, 80, width // 2 + 120, 92), fill=(60, 60, 66))
    for y in range(150, height - 260, 24):
        draw.line((80, y, width - 80 - lots.randrange(120), y), fill=(120, 120, 124), width=3)
    for x in (90, width // 2 + 30):
        points = [(x + i * 8, height - 170 + lots.randrange(-18, 18)) for i in range(22)]
        draw.line(points, fill=(28, 44, 110), width=3, joint="curve")
        draw.line((x, height - 140, x + 190, height - 140), fill=(90, 90, 90))
    draw.ellipse((width - 170, height - 130, width - 90, height - 50), outline=(178, 40, 34), width=7)
    out = io.BytesIO()
    # Without these the file would hold the hour in which it was drawn.
    drawn = time.gmtime(0)
    image.save(out, "PDF", resolution=75, creationDate=drawn, modDate=drawn)
    return out.getvalue()


_WALLS: tuple[Colour, ...] = ((206, 120, 92), (232, 208, 160), (150, 176, 190), (240, 236, 226), (170, 150, 120))


def _sky(top: Colour, bottom: Colour) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", _SIZE)
    draw = ImageDraw.Draw(image)
    for y in range(_SIZE[1]):
        share = y / _SIZE[1]
        shade = tuple(int(a + (b - a) * share) for a, b in zip(top, bottom, strict=True))
        draw.line((0, y, _SIZE[0], y), fill=shade)
    return image, draw


def _jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=82)
    return out.getvalue()
