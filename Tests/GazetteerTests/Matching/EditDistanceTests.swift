import Testing

@testable import Gazetteer

@Suite struct EditDistanceTests {
    private func distance(_ a: String, _ b: String, limit: Int = 9) -> Int? {
        Array(a.utf8).withUnsafeBufferPointer { a in
            Array(b.utf8).withUnsafeBufferPointer { EditDistance.alignment(a, $0, limit: limit) }
        }
    }

    @Test(arguments: [
        ("sokolo", "sokolo", 0), ("sokolo", "sokola", 1), ("sokolo", "sokol", 1), ("sokolo", "soklo", 1),
        ("sokolo", "sokoolo", 1), ("sokolo", "soklolo", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
        ("gao", "", 3), ("", "", 0), ("ab", "ba", 1), ("a", "b", 1), ("abcd", "badc", 2),
    ])
    func countsEdits(_ a: String, _ b: String, _ expected: Int) {
        #expect(distance(a, b) == expected)
        #expect(distance(b, a) == expected)
    }

    @Test func moreThanTheLimitIsNil() {
        #expect(distance("kitten", "sitting", limit: 2) == nil)
        #expect(distance("kitten", "sitting", limit: 3) == 3)
        #expect(distance("gao", "gaoxxx", limit: 2) == nil)
    }

    @Test func theLimitChangesNoSmallerDistance() {
        let words = ["bamba", "bambara", "abmba", "bmaba", "amba", "bambaa", "kamba", "ba", "b", "abmab"]
        for a in words {
            for b in words {
                guard let full = distance(a, b, limit: 20) else { continue }
                for limit in 0...3 {
                    #expect(distance(a, b, limit: limit) == (full <= limit ? full : nil), "\(a) \(b)")
                }
            }
        }
    }
}
