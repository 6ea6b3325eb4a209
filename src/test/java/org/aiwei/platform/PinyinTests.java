package org.aiwei.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTests {

    @ParameterizedTest
    @CsvSource({"长安镇卫生院,cazwsy", "重庆路社区,cqlsq", "单县,sx", "县CDC第２中心,xcdcd2zx", "（县）医-院,xyy", "\uD842\uDFB7家,j", "'',''"})
    void initialsFollowTheWordsAndKeepLettersAndDigits(String name, String initials) {
        assertThat(Pinyin.initials(name)).isEqualTo(initials);
    }

    @Test
    void initialsAreTheSameFromManyThreads() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<String>> task = () -> IntStream.range(0, 300)
                    .mapToObj(
                            i -> Pinyin.initials("重庆长安镇" + (char) (0x4E00 + i)).substring(0, 5))
                    .distinct()
                    .toList();
            for (var result : threads.invokeAll(List.of(task, task, task, task))) {
                assertThat(result.get()).containsExactly("cqcaz");
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
