import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** A Java program with a function that is written in Python. */
public class Greeter {
    public static void main(String[] args) throws Exception {
        TableEnvironment t = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
        t.executeSql("CREATE TEMPORARY SYSTEM FUNCTION greet AS 'functions.greet' LANGUAGE PYTHON");
        t.executeSql("CREATE TABLE numbers (n BIGINT) WITH ('connector'='datagen', 'fields.n.kind'='sequence',"
                + " 'fields.n.start'='1', 'fields.n.end'='3')");
        t.executeSql("CREATE TABLE results (greeting STRING) WITH ('connector'='print')");
        t.executeSql("INSERT INTO results SELECT greet(n) FROM numbers").await();
    }
}
