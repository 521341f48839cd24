/// Plain articles, encyclopedia pages and digests saved as text: one document in each file.
struct PlainTextReader {
    let path: String

    func document(_ decoded: MappedText) -> Document {
        var cleaner = TextCleaner(dropsTags: true)
        cleaner.append(0..<decoded.count, of: decoded)
        let segmenter = PlainTextSegmenter(text: cleaner.text, tagOffsets: cleaner.tagOffsets)
        return DocumentAssembler(
            path: path, text: cleaner.text, omissions: cleaner.omissions, raw: segmenter.fileBlocks()
        ).document()
    }
}
