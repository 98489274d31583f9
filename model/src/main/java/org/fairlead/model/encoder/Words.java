package org.fairlead.model.encoder;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text: by the word boundaries of Unicode (UAX #29, with emoji as words), composed
 * (NFC), in lower case. Words of more than 255 characters are cut into several. Safe for use by
 * several threads.
 */
final class Words {
    private static final Analyzer ANALYZER =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String fieldName) {
                    StandardTokenizer tokenizer = new StandardTokenizer();
                    return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
                }
            };

    private Words() {}

    /**
     * Takes a text apart.
     *
     * @param text any text
     * @param limit words after which it stops
     * @return at most {@code limit} words, in their order
     */
    static List<String> of(String text, int limit) {
        List<String> words = new ArrayList<>();
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        try (TokenStream tokens = ANALYZER.tokenStream("", new StringReader(composed))) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (words.size() < limit && tokens.incrementToken()) {
                words.add(word.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory cannot fail to be read
        }
        return words;
    }
}
