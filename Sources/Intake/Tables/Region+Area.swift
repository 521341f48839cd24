package import Gazetteer
import Projection

extension Region {
    /// Square kilometres on the ellipsoid.
    package var area: Double { Geodesic.area(of: geometry) }
}
