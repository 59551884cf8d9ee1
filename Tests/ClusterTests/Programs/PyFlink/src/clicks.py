"""Prints what arrived of a module and an archive, on both sides: `clicks --day 1`."""
import argparse

import helper
from pyflink.common import Types
from pyflink.datastream import StreamExecutionEnvironment


def seen(day):
    with open("data/data.txt") as file:
        return f"{helper.VALUE}, {file.read().strip()}, day {day}"


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--day", required=True)
    given = options.parse_args()
    print(seen(given.day))
    env = StreamExecutionEnvironment.get_execution_environment()
    env.set_parallelism(1)
    env.from_collection([given.day], type_info=Types.STRING()).map(seen, output_type=Types.STRING()).print()
    env.execute("clicks")
