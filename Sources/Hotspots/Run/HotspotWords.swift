import Text
package import Statistics

/// What maps, layers and the page of an analysis call things.
package enum HotspotWords {
    package static func units(_ units: AnalysisUnits) -> String {
        let count = thousands(units.count)
        return switch units.kind {
        case .admin1: units.area.isOwn ? "\(count) areas" : "\(count) admin-1 regions"
        case .admin2: "\(count) admin-2 regions"
        case .square: "\(count) squares of \(decimalText(units.cellSize ?? 0)) km"
        case .hex: "\(count) hexagons of the area of squares of \(decimalText(units.cellSize ?? 0)) km"
        case .prioGrid: "\(count) PRIO-GRID cells of half a degree"
        }
    }

    /// One unit: "square".
    package static func unit(_ kind: HotspotUnits, _ count: Int = 2) -> String {
        let word =
            switch kind {
            case .admin1, .admin2: "region"
            case .square: "square"
            case .hex: "hexagon"
            case .prioGrid: "cell"
            }
        return count == 1 ? word : word + "s"
    }

    /// "squares of 50 km".
    static func cells(_ kind: HotspotUnits, _ cell: Double) -> String { "\(unit(kind)) of \(decimalText(cell)) km" }

    /// A rule of neighbours in a word.
    static func shortRule(_ weights: HotspotWeights) -> String {
        switch weights {
        case .queen: "queen"
        case .rook: "rook"
        case .nearest(let count): "\(count) nearest"
        case .band(let distance): "within \(decimalText(distance)) km"
        case .kernel(let distance, let kernel): "\(kernel.rawValue) kernel of \(decimalText(distance)) km"
        }
    }

    package static func statistic(_ statistic: HotspotStatistic) -> String {
        switch statistic {
        case .giStar: "Gi*"
        case .gi: "Gi"
        case .localMoran: "Local Moran's I"
        }
    }

    package static func classText(_ local: LocalAnalysis?, _ unit: Int, _ analysis: HotspotAnalysis) -> String {
        if analysis.exposure.values[unit] == nil { return "no exposure" }
        guard let local, local.p[unit] != nil else { return "not tested" }
        if local.statistic == .localMoran, let quadrant = local.significantQuadrant(unit),
            quadrant == .highLow || quadrant == .lowHigh
        {
            return self.quadrant(quadrant)
        }
        return binText(local.bins[unit])
    }

    package static func binText(_ bin: ConfidenceBin) -> String {
        guard let confidence = bin.confidence else { return "not significant" }
        return "\(bin.rawValue > 0 ? "hot" : "cold") spot, \(confidence) %"
    }

    package static func quadrant(_ quadrant: LocalMoran.Quadrant) -> String {
        switch quadrant {
        case .highHigh: "high among high"
        case .lowHigh: "low among high"
        case .lowLow: "low among low"
        case .highLow: "high among low"
        }
    }

    package static func correction(_ correction: Correction) -> String {
        switch correction {
        case .none: "none: of 100 tests of nothing, 5 come out below 0.05"
        case .falseDiscoveryRate: "false discovery rate (Benjamini–Hochberg)"
        case .bonferroni: "Bonferroni"
        }
    }

    /// A course as it ends a sentence about a place.
    package static func course(_ course: HotSpotCourse) -> String {
        switch course {
        case .new: "new in the last step"
        case .growing: "hot now, and growing"
        case .fading: "fading"
        case .lasting: "lasting"
        case .recent: "hot for some time, steady"
        case .onAndOff: "on and off"
        case .over: "over"
        }
    }

    package static func incidents(_ count: Int) -> String {
        count == 1 ? "1 incident" : "\(thousands(count)) incidents"
    }

    package static func percent(_ part: Double) -> String {
        if part > 0, part < 0.01 { return "less than 1 %" }
        return "\(Int((part * 100).rounded())) %"
    }
}
