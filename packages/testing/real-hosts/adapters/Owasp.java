import java.nio.file.Files;
import java.nio.file.Path;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** `java Owasp.java` in a folder with `in/`: runs the sanitizer with its own policies. */
class Owasp {
  public static void main(String[] args) throws Exception {
    PolicyFactory policy =
        Sanitizers.FORMATTING.and(Sanitizers.LINKS).and(Sanitizers.BLOCKS).and(Sanitizers.TABLES);
    try (var files = Files.list(Path.of("in"))) {
      for (Path file : files.toList())
        Files.writeString(
            Path.of("out").resolve(file.getFileName()), policy.sanitize(Files.readString(file)));
    }
  }
}
