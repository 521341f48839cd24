#!/usr/bin/env python3
"""Draws maps with several programs and tells how far their pictures differ; looks for all labels in the PDF.

    python3 Tests/compare-renderers.py MAP.svg... [--width 1600] [--keep FOLDER]

Takes those it finds of rsvg-convert, chromium and the PyPI package resvg_py, and needs numpy and Pillow. For each pair
of pictures it prints the mean absolute difference of a pixel's channels (of 255), the share of pixels that differ
clearly, and the largest blob of such pixels with its place; a blob is what still differs after both pictures are
smoothed a little, so that edges drawn softer or a fraction of a pixel aside do not count. With pdftotext present, words
of the SVG that the PDF of rsvg-convert does not hold are listed. The exit status is 1 when a word is missing or a blob
is larger than --largest-blob.
"""
import argparse
import io
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET

import numpy
from PIL import Image, ImageFilter

SVG = "{http://www.w3.org/2000/svg}"
CLEAR = 60


def with_rsvg(path, width, height):
    if not shutil.which("rsvg-convert"):
        return None
    run = subprocess.run(["rsvg-convert", "-w", str(width), str(path)], capture_output=True, check=True)
    return Image.open(io.BytesIO(run.stdout))


def with_chromium(path, width, height):
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if not browser:
        return None
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder, "page.html")
        svg = re.sub(r"<\?xml.*?\?>", "", path.read_text(encoding="utf-8"))
        style = f"body{{margin:0}}body>svg{{display:block;width:{width}px;height:{height}px}}"
        page.write_text(f"<!doctype html><meta charset=utf-8><style>{style}</style>{svg}", encoding="utf-8")
        picture = pathlib.Path(folder, "page.png")
        subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             f"--window-size={width},{height}", f"--screenshot={picture}", page.as_uri()],
            capture_output=True, check=True, timeout=120)
        return Image.open(io.BytesIO(picture.read_bytes()))


def with_resvg(path, width, height):
    try:
        import resvg_py
    except ImportError:
        return None
    data = resvg_py.svg_to_bytes(svg_path=str(path), width=width)
    return Image.open(io.BytesIO(bytes(data)))


def flat(image, size):
    """On white, as numbers."""
    image = image.convert("RGBA")
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image)
    ground = ground.convert("RGB")
    return ground if ground.size == size else ground.resize(size)


def blobs(mask):
    """Sizes and boxes of the connected parts of a mask, the largest first."""
    label = numpy.zeros(mask.shape, dtype=int)
    found = []
    for y, x in zip(*numpy.nonzero(mask)):
        if label[y, x]:
            continue
        stack, cells = [(y, x)], []
        label[y, x] = len(found) + 1
        while stack:
            cy, cx = stack.pop()
            cells.append((cy, cx))
            for ny in range(max(0, cy - 1), min(mask.shape[0], cy + 2)):
                for nx in range(max(0, cx - 1), min(mask.shape[1], cx + 2)):
                    if mask[ny, nx] and not label[ny, nx]:
                        label[ny, nx] = len(found) + 1
                        stack.append((ny, nx))
        ys, xs = zip(*cells)
        found.append((len(cells), (min(xs), min(ys), max(xs), max(ys))))
    return sorted(found, reverse=True)


def difference(a, b):
    sharp = numpy.abs(numpy.asarray(a, float) - numpy.asarray(b, float)).mean(axis=2)
    soft = [numpy.asarray(image.filter(ImageFilter.GaussianBlur(3)), float) for image in (a, b)]
    gap = numpy.abs(soft[0] - soft[1]).max(axis=2)
    found = blobs(gap > 40)
    return sharp.mean(), (sharp > CLEAR).mean(), found[0] if found else (0, None)


def words(text):
    return {word for word in re.split(r"\s+", unicodedata.normalize("NFC", text)) if word}


def missing_words(path, root):
    """Words of the SVG's texts that its PDF does not hold; None where they cannot be looked for."""
    if not shutil.which("rsvg-convert") or not shutil.which("pdftotext"):
        return None
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        subprocess.run(["rsvg-convert", "-f", "pdf", "-o", file.name, str(path)], check=True, capture_output=True)
        # By position on the page, or rotated and spread labels would be taken apart.
        text = subprocess.run(["pdftotext", "-raw", file.name, "-"], check=True, capture_output=True).stdout.decode()
    wanted = set().union(*(words("".join(element.itertext())) for element in root.iter(SVG + "text")), set())
    held = unicodedata.normalize("NFKC", re.sub(r"\s", "", text))
    return sorted(word for word in wanted if unicodedata.normalize("NFKC", word) not in held)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", nargs="+", type=pathlib.Path)
    parser.add_argument("--width", type=int, default=1600)
    parser.add_argument("--keep", type=pathlib.Path, help="folder for the pictures")
    parser.add_argument("--largest-blob", type=int, default=400, help="pixels; larger ones fail (default: 400)")
    options = parser.parse_args()
    failed = False
    for path in options.maps:
        root = ET.parse(path).getroot()
        box = [float(number) for number in root.get("viewBox").split()]
        size = (options.width, round(options.width * box[3] / box[2]))
        pictures = {}
        for name, draw in (("rsvg", with_rsvg), ("chromium", with_chromium), ("resvg", with_resvg)):
            image = draw(path, *size)
            if image is None:
                print(f"{path}\t{name} is not there")
                continue
            pictures[name] = flat(image, size)
            if options.keep:
                options.keep.mkdir(parents=True, exist_ok=True)
                pictures[name].save(options.keep / f"{path.parent.name}-{path.stem}-{name}.png")
        names = list(pictures)
        for i, a in enumerate(names):
            for b in names[i + 1:]:
                mean, share, (blob, box) = difference(pictures[a], pictures[b])
                failed |= blob > options.largest_blob
                print(f"{path}\t{a}–{b}\tmean {mean:.2f}\tclear {share:.2%}\tlargest blob {blob} at {box}")
        missing = missing_words(path, root)
        if missing:
            failed = True
            print(f"{path}\tnot in the PDF: {' '.join(missing)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
