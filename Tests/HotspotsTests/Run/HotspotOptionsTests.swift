import Statistics
import Testing

@testable import Hotspots

@Suite struct HotspotOptionsTests {
    @Test func weightsAreReadAsTheyAreWritten() {
        #expect(HotspotWeights("queen") == .queen)
        #expect(HotspotWeights("rook") == .rook)
        #expect(HotspotWeights("knn:8") == .nearest(8))
        #expect(HotspotWeights("band:150.5") == .band(150.5))
        #expect(HotspotWeights("kernel:150") == .kernel(150, .quartic))
        #expect(HotspotWeights("kernel:80:gaussian") == .kernel(80, .gaussian))
        for text in [
            "kernel", "kernel:0", "kernel:-1", "kernel:nan", "kernel:10:box", "kernel:10:gaussian:2", "", "king", "knn",
            "knn:0", "knn:x", "band:0", "band:-3", "band:nan", "queen:1", "band:1:2",
        ] {
            #expect(HotspotWeights(text) == nil, "\(text)")
        }
    }
}
