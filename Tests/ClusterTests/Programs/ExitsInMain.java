/** Ends the JobManager's process, as programs do that were written for a shell. */
public class ExitsInMain {
    public static void main(String[] arguments) {
        System.exit(3);
    }
}
