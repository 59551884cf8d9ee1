import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Takes memory outside the heap, of which YARN alone keeps count: in main with the word {@code main}, else in its job. */
public class TakesMemory {
    private static final List<ByteBuffer> TAKEN = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        if (arguments.length > 0 && arguments[0].equals("main")) while (true) take();
        environment.fromSequence(1, Long.MAX_VALUE).map(TakesMemory::take).returns(Long.class).print();
        environment.execute("takes memory");
    }

    private static Long take(Long number) throws InterruptedException {
        take();
        return number;
    }

    private static void take() throws InterruptedException {
        if (TAKEN.size() < 128) {
            ByteBuffer taken = ByteBuffer.allocateDirect(16 << 20);
            for (int i = 0; i < taken.capacity(); i += 4096) taken.put(i, (byte) 1);
            TAKEN.add(taken);
        }
        Thread.sleep(100);
    }
}
