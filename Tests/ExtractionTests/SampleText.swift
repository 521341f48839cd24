import Reports

@testable import Extraction

/// Texts of one paragraph for the recognisers' tests.
enum SampleText {
    static func analysed(_ sentences: String, _ language: Language) -> AnalysedText {
        let bytes = Array(sentences.utf8)
        let document = Document(
            path: "sample.txt", language: language, text: bytes, sourceMap: SourceMap(),
            blocks: [Block(kind: .paragraph, role: .main, range: 0..<bytes.count)])
        return AnalysedText(document, lexicon: Lexicon(language))
    }
}
