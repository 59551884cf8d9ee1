"""Prints two words and the day, in a UDF: `job.py --day 1`."""
import argparse

from pyflink.common import Types
from pyflink.datastream import StreamExecutionEnvironment

options = argparse.ArgumentParser()
options.add_argument("--day", required=True)
day = options.parse_args().day
env = StreamExecutionEnvironment.get_execution_environment()
env.set_parallelism(1)
env.from_collection(["a", "b"], type_info=Types.STRING()).map(
    lambda word: f"{word} on day {day}", output_type=Types.STRING()
).print()
env.execute("job")
