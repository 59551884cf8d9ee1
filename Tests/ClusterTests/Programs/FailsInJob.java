import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Starts a job that fails at once, and for good. */
public class FailsInJob {
    public static void main(String[] arguments) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        environment.fromSequence(1, 10).map(FailsInJob::check).returns(Long.class).print();
        environment.execute("fails");
    }

    private static Long check(Long number) {
        if (number > 5) throw new IllegalArgumentException("number " + number + " is too large");
        return number;
    }
}
