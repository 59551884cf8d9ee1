"""Reads metrics on standard input as Prometheus does; names what does not follow its conventions."""
import sys

from prometheus_client.parser import text_string_to_metric_families

mistakes = []
families = list(text_string_to_metric_families(sys.stdin.read()))
for family in families:
    if not family.documentation.endswith("."):
        mistakes.append(f"{family.name} has no help")
    if family.type == "unknown":
        mistakes.append(f"{family.name} has no type")
    if not family.name.startswith("bobbin_"):
        mistakes.append(f"{family.name} has another prefix")
    seen = set()
    for sample in family.samples:
        if family.type == "counter" and not sample.name.endswith("_total"):
            mistakes.append(f"{sample.name} is a counter without _total")
        key = (sample.name, tuple(sorted(sample.labels.items())))
        if key in seen:
            mistakes.append(f"{key} comes twice")
        seen.add(key)
names = [family.name for family in families]
mistakes += [f"{name} comes twice" for name in set(names) if names.count(name) > 1]
print("\n".join(mistakes))
sys.exit(1 if mistakes or len(families) < 5 else 0)
