import Incidents
import Testing

@testable import Hotspots

@Suite struct AnalysisUnitsTests {
    @Test func aRoughPlaceNeedsALargeUnit() {
        #expect(AnalysisUnits.takes(.settlement, .square, cell: 10))
        #expect(!AnalysisUnits.takes(.near, .square, cell: 25))
        #expect(AnalysisUnits.takes(.near, .hex, cell: 50))
        #expect(AnalysisUnits.takes(.near, .prioGrid, cell: 55))
        #expect(!AnalysisUnits.takes(.admin2, .prioGrid, cell: 55))
        #expect(AnalysisUnits.takes(.admin2, .admin2, cell: nil))
        #expect(!AnalysisUnits.takes(.admin1, .admin2, cell: nil))
        #expect(AnalysisUnits.takes(.admin1, .admin1, cell: nil))
        #expect(!AnalysisUnits.takes(.country, .admin1, cell: nil))
    }
}
