namespace NewsLint.Training;

/// <summary>Finds the directions in which vectors vary most, by orthogonal iteration (Golub and Van Loan, Matrix Computations, 7.3.2).</summary>
internal static class PrincipalComponents
{
    private const int Rounds = 300;

    /// <summary>Returns the first components, each of length 1, the strongest first; the same for the same vectors.</summary>
    /// <param name="vectors">The vectors, all of one size.</param>
    /// <param name="count">The number of components.</param>
    public static double[][] Of(double[][] vectors, int count)
    {
        double[,] covariance = Covariance(vectors);
        var random = new Random(7);
        double[][] components = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, vectors[0].Length).Select(_ => random.NextDouble() - 0.5).ToArray())];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < count; i++)
                components[i] = Times(covariance, components[i]);
            MakeOrthonormal(components);
        }
        return components;
    }

    private static double[,] Covariance(double[][] vectors)
    {
        int size = vectors[0].Length;
        double[] mean = [.. Enumerable.Range(0, size).Select(i => vectors.Average(v => v[i]))];
        double[,] sums = new double[size, size];
        foreach (double[] vector in vectors)
            for (int i = 0; i < size; i++)
                for (int k = 0; k < size; k++)
                    sums[i, k] += (vector[i] - mean[i]) * (vector[k] - mean[k]);
        return sums;
    }

    private static double[] Times(double[,] matrix, double[] vector)
    {
        double[] product = new double[vector.Length];
        for (int i = 0; i < product.Length; i++)
            for (int k = 0; k < product.Length; k++)
                product[i] += matrix[i, k] * vector[k];
        return product;
    }

    /// <summary>Takes from each vector what lies along those before it, and gives it the length 1 (Gram-Schmidt).</summary>
    private static void MakeOrthonormal(double[][] vectors)
    {
        for (int i = 0; i < vectors.Length; i++)
        {
            for (int k = 0; k < i; k++)
            {
                double along = Dot(vectors[i], vectors[k]);
                for (int j = 0; j < vectors[i].Length; j++)
                    vectors[i][j] -= along * vectors[k][j];
            }
            vectors[i] = Normalized(vectors[i]);
        }
    }

    /// <summary>Returns a vector of the same direction and the length 1.</summary>
    public static double[] Normalized(double[] vector)
    {
        double length = Math.Sqrt(Dot(vector, vector));
        return [.. vector.Select(x => x / length)];
    }

    /// <summary>Returns the scalar product.</summary>
    public static double Dot(double[] a, double[] b) => a.Zip(b, static (x, y) => x * y).Sum();
}
