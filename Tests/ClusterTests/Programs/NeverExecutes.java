import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Describes a job and does not start it. */
public class NeverExecutes {
    public static void main(String[] arguments) {
        StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print();
    }
}
