import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.DiscardingSink;

/** Fails once a checkpoint is completed; where it begins from one it goes on for good, unless its argument is "never". */
public class GoesOn {
    static class Counting extends RichMapFunction<Long, Long> implements CheckpointedFunction, CheckpointListener {
        private final boolean everGoesOn;
        private transient ListState<Long> state;
        private long count;
        private boolean wasRestored;
        private volatile boolean fails;

        Counting(boolean everGoesOn) {
            this.everGoesOn = everGoesOn;
        }

        @Override
        public Long map(Long number) throws Exception {
            if (fails) throw new IllegalStateException("failed at " + count);
            Thread.sleep(5);
            count++;
            return number;
        }

        @Override
        public void notifyCheckpointComplete(long id) {
            fails = !(everGoesOn && wasRestored);
        }

        @Override
        public void snapshotState(FunctionSnapshotContext context) throws Exception {
            state.update(java.util.List.of(count));
        }

        @Override
        public void initializeState(FunctionInitializationContext context) throws Exception {
            state = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("count", Long.class));
            for (long known : state.get()) count += known;
            wasRestored = context.isRestored();
        }
    }

    public static void main(String[] arguments) throws Exception {
        boolean everGoesOn = arguments.length == 0 || !arguments[0].equals("never");
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        environment.fromSequence(1, Long.MAX_VALUE).map(new Counting(everGoesOn)).returns(Long.class)
            .uid("counting").addSink(new DiscardingSink<>());
        environment.execute("goes on");
    }
}
