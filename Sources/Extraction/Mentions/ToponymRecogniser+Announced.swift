import Reports

/// Names that only the words around announce.
extension ToponymRecogniser {
    /// "the village of Riverton", "near Springfield", "the Riverton Forest": a name the gazetteer does not know.
    func announced(_ run: Range<Int>, _ span: Range<Int>, _ sentence: Int, previous: Toponym?) -> Toponym? {
        var end = run.lowerBound
        while end < run.upperBound, !annotations.has(.placeSuffix, at: end), !annotations.has(.facility, at: end) {
            end += 1
        }
        let name = run.lowerBound..<end
        guard !name.isEmpty, name.count <= 3, !name.contains(where: { isCommonWord($0) }) else { return nil }
        var toponym = Toponym(
            tokens: name, range: text.byteRange(name), name: text.words(name), level: .unknown, role: .mention,
            offset: .at, cue: cue(after: end, span), containers: [], sentence: sentence)
        ToponymRoles(text: text).assign(&toponym, span: span, previous: previous)
        let hasCue =
            annotations.hit(.placeCue, endingAt: name.lowerBound, floor: span.lowerBound).map {
                $0.hit.length > 1 || tokens[$0.start].folded.utf8.count > 3
            } ?? false
        let isNear = toponym.offset == .near && toponym.role == .scene
        let isLabelled = ToponymRoles(text: text).isLabelled(name.lowerBound, span)
        return isLabelled || hasCue || isNear || ([.region, .admin2].contains(toponym.cue) && toponym.role == .scene)
            ? toponym : nil
    }

    private func isCommonWord(_ i: Int) -> Bool {
        annotations.hit(.notPlace, at: i)?.length == 1 || annotations.has(.demonym, at: i)
            || annotations.has(.organisation, at: i) || annotations.has(.month, at: i)
            || annotations.has(.weekday, at: i)
            || annotations.has(.group, at: i) || annotations.has(.personTitle, at: i) || tokens[i].isAllCaps
    }
}
