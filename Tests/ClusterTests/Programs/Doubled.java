import org.apache.flink.table.functions.ScalarFunction;

/** A function of Java for a Python program. */
public class Doubled extends ScalarFunction {
    public Long eval(Long number) {
        return number == null ? null : number * 2;
    }
}
