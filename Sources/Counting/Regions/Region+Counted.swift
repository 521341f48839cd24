package import Gazetteer
import Intake

extension Region {
    /// The region as it is counted in, with its area on the ellipsoid.
    package var counted: DensityTable.Region { DensityTable.Region(id: id, country: country, area: area) }
}
