import Testing

@testable import Hotspots

@Suite struct PointOptionsTests {
    @Test func bandwidthsAreReadAsTheyAreWritten() {
        #expect(SurfaceBandwidth("silverman") == .rule(.silverman))
        #expect(SurfaceBandwidth("scott") == .rule(.scott))
        #expect(SurfaceBandwidth("diggle") == .rule(.diggle))
        #expect(SurfaceBandwidth("25") == .kilometres(25))
        #expect(SurfaceBandwidth("12.5km") == .kilometres(12.5))
        for text in ["", "0", "0km", "-3", "nan", "inf", "1e9", "km", "silver", "5 km"] {
            #expect(SurfaceBandwidth(text) == nil, "\(text)")
        }
    }
}
