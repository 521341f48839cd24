import Testing

@testable import Reports

@Suite struct ListMarkerTests {
    private func content(_ line: String) -> String? {
        let bytes = Array(line.utf8)
        return ListMarker.content(bytes, 0..<bytes.count).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test(arguments: ["* Gao", "- Gao", "• Gao", "– Gao", "1. Gao", "12) Gao", "*\tGao "])
    func markersAreCutOff(_ line: String) { #expect(content(line) == "Gao") }

    @Test(arguments: ["Gao", "-Gao", "1.5 million", "2021. Gao", "*", "", "1", "—Gao"])
    func otherLinesAreNoItems(_ line: String) { #expect(content(line) == nil) }
}
