"""A model as users' guides ship it: a Python function, a class of a jar, and the interpreter that runs each side."""
import re
import sys

from pyflink.table import DataTypes, EnvironmentSettings, TableEnvironment
from pyflink.table.udf import udf


def interpreter():
    return re.split("/python-archives/|/container_[^/]*/", sys.executable)[-1]


@udf(result_type=DataTypes.STRING())
def told(number):
    return f"{number} by {interpreter()}"


print(f"main by {interpreter()}")
t = TableEnvironment.create(EnvironmentSettings.in_streaming_mode())
t.create_java_temporary_function("doubled", "Doubled")
t.create_temporary_system_function("told", told)
t.execute_sql("CREATE TABLE numbers (n BIGINT) WITH ('connector'='datagen', 'fields.n.kind'='sequence', "
              "'fields.n.start'='1', 'fields.n.end'='3')")
t.execute_sql("CREATE TABLE results (text STRING) WITH ('connector'='print')")
t.execute_sql("INSERT INTO results SELECT told(doubled(n)) FROM numbers").wait()
