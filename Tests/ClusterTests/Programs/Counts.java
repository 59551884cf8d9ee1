import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.DiscardingSink;

/** Counts to its second argument with an accumulator; its first says what main does besides. */
public class Counts {
    static class Counting extends RichMapFunction<Long, Long> {
        private final long last;
        private LongCounter seen;

        Counting(long last) {
            this.last = last;
        }

        @Override
        public Long map(Long number) throws Exception {
            if (seen == null) {
                seen = new LongCounter();
                getRuntimeContext().addAccumulator("seen", seen);
            }
            seen.add(1L);
            if (last > 1000) Thread.sleep(50);
            return number;
        }
    }

    public static void main(String[] arguments) throws Exception {
        String deed = arguments[0];
        long last = Long.parseLong(arguments[1]);
        if (deed.equals("throws")) throw new IllegalStateException("the words were " + String.join("|", arguments));
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        environment.fromSequence(1, last).map(new Counting(last)).returns(Long.class).addSink(new DiscardingSink<>());
        if (deed.equals("waits")) {
            JobClient client = environment.executeAsync("counts");
            client.getJobExecutionResult().get();
        } else {
            environment.execute("counts");
        }
        if (deed.equals("collects")) environment.fromSequence(1, 2).executeAndCollect().next();
    }
}
