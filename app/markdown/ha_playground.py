"""Living pictures of HA Playground in pages of Python-Markdown and MkDocs.

The program `ha-playground` of the npm package reads the fences, so that it has to be there, as `npx` finds it:

    markdown_extensions:
      - ha_playground:
          src: https://example.org/playground/embed/
"""

import subprocess
import warnings

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

MOST_SECONDS = 120


class _Fences(Preprocessor):
    def __init__(self, md, command, src):
        super().__init__(md)
        self._command = [*command, "html", *(["--src", src] if src else [])]

    def run(self, lines):
        if not any(line.lstrip().startswith(("```ha", "~~~ha")) for line in lines):
            return lines
        answer = subprocess.run(
            self._command,
            input="\n".join(lines),
            capture_output=True,
            encoding="utf-8",
            timeout=MOST_SECONDS,
            check=False,
        )
        # 1: a fence cannot be shown, which the page says as well.
        if answer.returncode > 1:
            raise RuntimeError(f"{' '.join(self._command)}: {answer.stderr.strip()}")
        if answer.stderr.strip():
            warnings.warn(answer.stderr.strip(), stacklevel=2)
        return answer.stdout.split("\n")


class HaPlaygroundExtension(Extension):
    def __init__(self, **kwargs):
        self.config = {
            "src": ["", "The folder of the player."],
            "command": [["npx", "--no-install", "ha-playground"], "The program that reads fences."],
        }
        super().__init__(**kwargs)

    def extendMarkdown(self, md):
        fences = _Fences(md, self.getConfig("command"), self.getConfig("src"))
        # Before fenced code (25) takes them.
        md.preprocessors.register(fences, "ha_playground", 28)


def makeExtension(**kwargs):
    return HaPlaygroundExtension(**kwargs)
