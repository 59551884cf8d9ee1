import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Prints a number each few milliseconds: as many as {@code --count} says, else until it is stopped. */
public class Heartbeat {
    public static void main(String[] arguments) throws Exception {
        long last = Long.MAX_VALUE;
        for (int at = 0; at + 1 < arguments.length; at += 2) {
            if (arguments[at].equals("--count")) last = Long.parseLong(arguments[at + 1]);
        }
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        environment
            .fromSequence(1, last)
            .map(Heartbeat::slowly)
            .returns(Types.LONG)
            .print();
        environment.execute("heartbeat");
    }

    private static Long slowly(Long number) throws InterruptedException {
        Thread.sleep(5);
        return number;
    }
}
