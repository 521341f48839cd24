import Rendering

/// Where the incidents on maps come from, when the user does not say.
package enum MapOrigin {
    /// A layer beside the maps names the reports.
    case reports
    /// The counts were taken of tables and reports that no layer names.
    case counts
    /// A finished layer.
    case layer

    func text(in language: MapLanguage) -> String {
        let isFrench = language == .french
        let incidents =
            switch self {
            case .reports:
                isFrench
                    ? "Incidents\u{a0}: les sources nommées dans incidents.geojson."
                    : "Incidents: the sources named in incidents.geojson."
            case .counts:
                isFrench
                    ? "Incidents\u{a0}: les tableaux et articles lus." : "Incidents: the tables and reports read."
            case .layer:
                isFrench ? "Incidents\u{a0}: la couche dessinée." : "Incidents: the layer drawn."
            }
        let places =
            switch self {
            case .reports: isFrench ? " Lieux\u{a0}: GeoNames (CC BY 4.0)." : " Places: GeoNames (CC BY 4.0)."
            case .counts:
                isFrench
                    ? " Lieux des articles\u{a0}: GeoNames (CC BY 4.0)." : " Places of reports: GeoNames (CC BY 4.0)."
            case .layer: ""
            }
        return incidents + places
    }
}
