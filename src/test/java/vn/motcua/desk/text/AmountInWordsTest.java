package vn.motcua.desk.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {
    private final AmountInWords words = new AmountInWords(Texts.in(Language.VIETNAMESE));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | Không đồng",
        "5 | Năm đồng",
        "10 | Mười đồng",
        "11 | Mười một đồng",
        "14 | Mười bốn đồng",
        "15 | Mười lăm đồng",
        "21 | Hai mươi mốt đồng",
        "24 | Hai mươi tư đồng",
        "25 | Hai mươi lăm đồng",
        "100 | Một trăm đồng",
        "101 | Một trăm linh một đồng",
        "105 | Một trăm linh năm đồng",
        "115 | Một trăm mười lăm đồng",
        "191 | Một trăm chín mươi mốt đồng",
        "1000 | Một nghìn đồng",
        "1005 | Một nghìn không trăm linh năm đồng",
        "8000 | Tám nghìn đồng",
        "20000 | Hai mươi nghìn đồng",
        "21500 | Hai mươi mốt nghìn năm trăm đồng",
        "200000 | Hai trăm nghìn đồng",
        "1050000 | Một triệu không trăm năm mươi nghìn đồng",
        "1000005 | Một triệu không trăm linh năm đồng",
        "15015015 | Mười lăm triệu không trăm mười lăm nghìn không trăm mười lăm đồng",
        "1000000000 | Một tỷ đồng",
        "1000001000 | Một tỷ không trăm linh một nghìn đồng",
        "2004000000000 | Hai nghìn không trăm linh bốn tỷ đồng",
        "1000000000000000000 | Một tỷ tỷ đồng",
    })
    void readsAsOnAReceipt(long dong, String expected) {
        assertThat(words.of(dong)).isEqualTo(expected);
    }
}
