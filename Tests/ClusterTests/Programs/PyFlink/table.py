"""A Table program that needs a class of a jar."""
from pyflink.table import EnvironmentSettings, TableEnvironment

t = TableEnvironment.create(EnvironmentSettings.in_streaming_mode())
t.create_java_temporary_function("doubled", "Doubled")
t.execute_sql("CREATE TABLE numbers (n BIGINT) WITH ('connector'='datagen', 'fields.n.kind'='sequence', "
              "'fields.n.start'='1', 'fields.n.end'='3')")
t.execute_sql("CREATE TABLE results (n BIGINT) WITH ('connector'='print')")
t.execute_sql("INSERT INTO results SELECT doubled(n) FROM numbers").wait()
