/** Fails before it has started a job. */
public class ThrowsInMain {
    public static void main(String[] arguments) {
        throw new IllegalStateException("the folder " + arguments[0] + " is empty");
    }
}
