import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Starts a job that fails again each time that Flink starts it again. */
public class FailsAgain {
    public static void main(String[] arguments) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        environment.fromSequence(1, Long.MAX_VALUE).map(FailsAgain::check).returns(Long.class).print();
        environment.execute("fails again");
    }

    private static Long check(Long number) throws InterruptedException {
        Thread.sleep(5);
        if (number % 100 == 0) throw new IllegalStateException("number " + number + " cannot be stored");
        return number;
    }
}
