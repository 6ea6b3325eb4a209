package org.aiwei.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.aiwei.demo.DaysAhead;
import org.aiwei.job.Recurring;
import org.aiwei.journey.Browser.Visitor;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a story about rectifications is told with: people at their browsers, papers, and days that pass. */
abstract class RectificationSteps {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Path PAPERS = Path.of("target", "papers");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DaysAhead clock;

    @Autowired
    List<Recurring> jobs;

    /** So many days from today it is morning, and what the clock does about rectifications is done. */
    void daysLater(int days) {
        clock.set(days);
        jobs.stream().filter(job -> job.name().startsWith("rectification.")).forEach(job -> job.run(clock.instant()));
    }

    /** Loads a paper as this person, keeps it under {@code target/papers} and gives back its text. */
    static String paper(Visitor visitor, String address, String name) {
        var answer = visitor.page.request().get(visitor.at(address));
        org.assertj.core.api.Assertions.assertThat(answer.status()).isEqualTo(200);
        try (var document = new XWPFDocument(new ByteArrayInputStream(answer.body()));
                var words = new XWPFWordExtractor(document)) {
            Files.createDirectories(PAPERS);
            Files.write(PAPERS.resolve(name + ".docx"), answer.body());
            return words.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page fits this person's width and can be used by everybody. */
    static void look(Visitor visitor, String picture) {
        visitor.assertFitsItsWidth();
        visitor.assertAccessible();
        visitor.picture(picture);
    }

    String item(String problem) {
        return "/rectify/"
                + jdbc.sql("select id from rectification where problem = ?")
                        .param(problem)
                        .query(UUID.class)
                        .single();
    }

    UUID unit(String login) {
        return jdbc.sql("select unit_id from appointment join person on person.id = person_id where login = ? limit 1")
                .param(login)
                .query(UUID.class)
                .single();
    }

    static String label(Page page, String name) {
        return page.locator("#signer option").allTextContents().stream()
                .filter(text -> text.contains(name))
                .findFirst()
                .orElseThrow();
    }

    static FilePayload photo(String name, Color color) {
        var image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, 900, 600);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name, "image/jpeg", bytes.toByteArray());
    }

    Visitor visitor(String login, int width) {
        return new Visitor(port, width, false).signIn(login, ExampleCounty.PASSWORD);
    }

    static void act(Visitor visitor, String round, String step, String label) {
        visitor.open(round + "/" + step);
        press(visitor.page, label);
    }

    static void press(Page page, String label) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
    }

    static String path(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    static <T> org.assertj.core.api.ListAssert<T> assertThat(List<T> list) {
        return org.assertj.core.api.Assertions.assertThat(list);
    }

    static org.assertj.core.api.AbstractStringAssert<?> assertThat(String text) {
        return org.assertj.core.api.Assertions.assertThat(text);
    }

    static org.assertj.core.api.AbstractIntegerAssert<?> assertThat(Integer number) {
        return org.assertj.core.api.Assertions.assertThat(number);
    }

    static com.microsoft.playwright.assertions.LocatorAssertions assertThat(Locator locator) {
        return com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(locator);
    }
}
