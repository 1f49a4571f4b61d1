"""`samgraf ontology`: the vocabulary, for people and for programs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from samgraf.files import put
from samgraf.words import DONE

HELP = "write the vocabulary: a page in Swedish and English, its Turtle, its shapes, its JSON-LD context"
EXAMPLES = (
    "samgraf ontology -o vocabulary.html",
    "samgraf ontology --format turtle",
)

FILES = {"turtle": "core.ttl", "schemes": "schemes.ttl", "shapes": "shapes.ttl", "context": "context.jsonld"}


def options(parser: argparse.ArgumentParser) -> None:
    """The form, and where to."""
    parser.add_argument("--format", choices=("html", *FILES), default="html", help="default: html, one page")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="default: standard output")


def run(call: argparse.Namespace) -> int:
    """Write it."""
    from importlib.resources import files

    from samgraf.ontology.page import page

    if call.format == "html":
        data = page().encode()
    else:
        data = (files("samgraf.ontology") / FILES[call.format]).read_bytes()
    if call.output is None:
        sys.stdout.buffer.write(data)
    else:
        put(call.output, data)
    return DONE
