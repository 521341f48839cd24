import Testing

@testable import IncidentMapper

@Suite struct HotspotOptionsTests {
    @Test func weightsAreReadAsTheyAreWritten() {
        #expect(HotspotWeights("queen") == .queen)
        #expect(HotspotWeights("rook") == .rook)
        #expect(HotspotWeights("knn:8") == .nearest(8))
        #expect(HotspotWeights("band:150.5") == .band(150.5))
        for text in ["", "king", "knn", "knn:0", "knn:x", "band:0", "band:-3", "band:nan", "queen:1", "band:1:2"] {
            #expect(HotspotWeights(text) == nil, "\(text)")
        }
    }
}
