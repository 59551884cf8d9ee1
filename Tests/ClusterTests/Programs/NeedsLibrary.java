import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Needs a class that its jar lacks where the test leaves it out, as one of a library that nobody has sent. */
public class NeedsLibrary {
    static class Library {
        static long last() {
            return 10;
        }
    }

    public static void main(String[] arguments) throws Exception {
        long last = Library.last();
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        environment.fromSequence(1, last).print();
        environment.execute("needs a library");
    }
}
