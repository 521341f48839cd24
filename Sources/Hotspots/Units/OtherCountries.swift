import Counting
import Gazetteer
import Geography

/// Tells in which country an incident lies that is in none of those analysed.
package struct OtherCountries: Sendable {
    private var snapshot: RegionLocator.Snapshot?
    private var analysed: Set<String> = []
    /// Why they are not: they hold few incidents, or the user's layer lacks them.
    package private(set) var reason = "with less than 5 % of the located incidents"
    private var names: [String: String] = [:]

    /// None: where countries were asked for, or an area.
    init() {}

    /// - Parameter points: Those that will be asked for.
    /// - Throws: `GazetteerError` when a layer cannot be read.
    init(than analysed: [String], _ points: [Coordinate], _ ground: RegionAccess) throws(GazetteerError) {
        snapshot = try RegionLocator(ground.shipped).snapshot(covering: points)
        self.analysed = Set(analysed)
        if ground.hasOwnRegions { reason += " or without regions in the layer chosen" }
        names = Dictionary(ground.countries.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// The code of the country that a point lies in; nil for those analysed, and for none.
    func country(of point: Coordinate) -> String? {
        guard let code = snapshot?.places(of: [point]).first??.countryCode, !analysed.contains(code) else { return nil }
        return code
    }

    /// The country's English name, or its code.
    package func name(of code: String) -> String { names[code] ?? code }
}
