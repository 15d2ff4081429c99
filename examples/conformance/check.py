#!/usr/bin/env python3
"""Does another implementation of the rules answer as ntm-rules does?

    python3 check.py CASES.jsonl ANSWERS.jsonl
    python3 check.py FOLDER -- COMMAND ...

In the first form both files have a JSON object a line; an answer has the "id" of its case and either what "expect" of the
case has, or {"error": ..., "problems": [[code, path], ...]}. In the second form the command is started once for each set of
the folder: it reads the cases without "expect" from its standard input, a line each, and writes the answers.
Needs nothing but Python. Exit code 0: all agree; 1: some differ; 2: something could not be read.
"""
import json
import pathlib
import subprocess
import sys

# In which order these are listed says nothing.
UNORDERED = {"problems", "notices", "contradictions"}
SHOWN = 20


def plain(name, value):
    return sorted(map(json.dumps, value)) if name in UNORDERED and isinstance(value, list) else value


def differences(expected, given, path=""):
    """Every place where the answer says something else than the case expects, or nothing."""
    if isinstance(expected, dict) and isinstance(given, dict):
        for name in sorted(set(expected) | set(given)):
            if name not in given:
                yield f"{path}{name}: {json.dumps(expected[name], ensure_ascii=False)} expected, nothing said"
            elif name not in expected:
                yield f"{path}{name}: {json.dumps(given[name], ensure_ascii=False)} said, nothing expected"
            else:
                yield from differences(plain(name, expected[name]), plain(name, given[name]), f"{path}{name}.")
    # 1 and true, 1 and 1.0 are equal to Python and are not the same answer.
    elif type(expected) is not type(given) or expected != given:
        yield f"{path[:-1]}: {json.dumps(expected, ensure_ascii=False)} expected, {json.dumps(given, ensure_ascii=False)} said"


def objects(lines, name):
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield json.loads(line)
            except ValueError as error:
                refuse(f"{name}:{number}: {error}")


def refuse(sentence):
    print(sentence, file=sys.stderr)
    sys.exit(2)




def check(cases, answers, name):
    """Prints what differs; returns how many cases do."""
    given = {}
    for answer in answers:
        if not isinstance(answer, dict) or not isinstance(answer.get("id"), str):
            refuse(f"{name}: an answer without the id of its case")
        if answer["id"] in given:
            refuse(f"{name}: {answer['id']} is answered twice")
        given[answer["id"]] = {key: value for key, value in answer.items() if key != "id"}
    wrong = 0
    for case in cases:
        answer = given.pop(case["id"], None)
        found = ["no answer"] if answer is None else list(differences(case["expect"], answer))
        if found:
            wrong += 1
            if wrong <= SHOWN:
                print(f"{case['id']} ({case['about']})")
                for line in found[:SHOWN]:
                    print(f"  {line}")
    for surplus in given:
        print(f"{surplus}: there is no such case")
    print(f"{name}: {len(cases) - wrong} of {len(cases)} agree")
    return wrong + len(given)


def text_of(path):
    try:
        return pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        refuse(f"{path}: {error}")


def run(folder, command):
    manifest = json.loads("\n".join(text_of(pathlib.Path(folder, "manifest.json"))))
    wrong = 0
    for item in manifest["sets"]:
        path = pathlib.Path(folder, item["files"]["cases"])
        cases = list(objects(text_of(path), path))
        asked = "".join(json.dumps({key: case[key] for key in ("id", "set", "at", "dossier")}) + "\n" for case in cases)
        try:
            said = subprocess.run(command, input=asked, capture_output=True, encoding="utf-8")
        except OSError as error:
            refuse(f"{command[0]}: {error}")
        if said.returncode != 0:
            refuse(f"{' '.join(command)} ended with {said.returncode}: {said.stderr.strip()[-500:]}")
        wrong += check(cases, objects(said.stdout.splitlines(), item["id"]), item["id"])
    return wrong


def main(words):
    if len(words) > 2 and words[1] == "--":
        return run(words[0], words[2:])
    if len(words) != 2:
        refuse(__doc__)
    return check(list(objects(text_of(words[0]), words[0])), objects(text_of(words[1]), words[1]), words[1])


sys.exit(1 if main(sys.argv[1:]) else 0)
