package org.glossator.taxonomy.checks;

/**
 * A colour in CIE L*a*b* (1976).
 *
 * @param l lightness, 0 to 100
 * @param a from green to red
 * @param b from blue to yellow
 */
record Lab(double l, double a, double b) {
    private static final double POWER = Math.pow(25, 7);

    /**
     * CIEDE2000, as in Sharma, Wu and Dalal: The CIEDE2000 Color-Difference Formula, Color Research and Application 30(1), 2005,
     * equations 2 to 22, with all weights 1.
     *
     * @return 0 for equal colours; symmetric
     */
    double distance(Lab other) {
        double chroma = (Math.hypot(a, b) + Math.hypot(other.a, other.b)) / 2;
        double stretch = 1 + 0.5 * (1 - share(chroma));
        double chroma1 = Math.hypot(stretch * a, b);
        double chroma2 = Math.hypot(stretch * other.a, other.b);
        double hue1 = hue(stretch * a, b);
        double hue2 = hue(stretch * other.a, other.b);
        boolean grey = chroma1 * chroma2 == 0;
        double turn = hue2 - hue1;
        double hueChange = grey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
        double lightChange = other.l - l;
        double chromaChange = chroma2 - chroma1;
        double wayRound = 2 * Math.sqrt(chroma1 * chroma2) * Math.sin(Math.toRadians(hueChange / 2));
        double light = (l + other.l) / 2;
        double meanChroma = (chroma1 + chroma2) / 2;
        double meanHue = grey ? hue1 + hue2 : meanHue(hue1, hue2);
        double t = 1 - 0.17 * cos(meanHue - 30) + 0.24 * cos(2 * meanHue) + 0.32 * cos(3 * meanHue + 6)
                - 0.20 * cos(4 * meanHue - 63);
        double lightWeight = 1 + 0.015 * Math.pow(light - 50, 2) / Math.sqrt(20 + Math.pow(light - 50, 2));
        double chromaWeight = 1 + 0.045 * meanChroma;
        double hueWeight = 1 + 0.015 * meanChroma * t;
        double turning = 30 * Math.exp(-Math.pow((meanHue - 275) / 25, 2));
        double rotation = -2 * share(meanChroma) * Math.sin(Math.toRadians(2 * turning));
        double light2 = lightChange / lightWeight;
        double chromaPart = chromaChange / chromaWeight;
        double huePart = wayRound / hueWeight;
        return Math.sqrt(light2 * light2 + chromaPart * chromaPart + huePart * huePart + rotation * chromaPart * huePart);
    }

    private static double share(double chroma) {
        double power = Math.pow(chroma, 7);
        return Math.sqrt(power / (power + POWER));
    }

    /** @return in degrees, from 0 to 360 */
    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double meanHue(double one, double other) {
        double sum = one + other;
        return Math.abs(one - other) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
